package io.vgdakit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A real browser without a window, driven over the DevTools protocol: started once for many pages. Not for use by several threads. */
public final class Chromium implements AutoCloseable {

    private static final long LIMIT_SECONDS = 120;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Codes that the browser's own handling of keys goes by. */
    private static final Map<String, Integer> KEY_CODES = Map.of("Tab", 9, "Enter", 13, "Escape", 27, "PageUp", 33, "PageDown", 34, "End", 35, "Home", 36,
            "ArrowLeft", 37, "ArrowRight", 39);

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private boolean loaded;
    private int calls;

    private Chromium(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, new Messages()).join();
    }

    /** @param profile an empty directory, or none, for the files of the browser */
    public static Chromium start(Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-background-networking", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Path port = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IOException("chromium did not start");
            }
            Thread.sleep(20);
        }
        var targets = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list")).build();
        JsonNode page = JSON.readTree(HttpClient.newHttpClient().send(targets, BodyHandlers.ofString()).body()).get(0);
        var browser = new Chromium(process, URI.create(page.get("webSocketDebuggerUrl").asText()));
        for (String domain : new String[] {"Page", "Runtime", "Log", "Network"}) {
            browser.call(domain + ".enable", Map.of());
        }
        return browser;
    }

    /** Loads a page to its end; complaints and requests are those of this page from now on. */
    public void open(Path page) throws IOException, InterruptedException {
        loaded = false;
        complaints.clear();
        requests.clear();
        call("Page.navigate", Map.of("url", page.toUri().toString()));
        await(() -> loaded);
        requests.remove(page.toUri().toString());
    }

    /** Messages of the console, whatever their level, exceptions and refusals of the page's policy. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** URLs of all that was loaded or tried to be, other than the page. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The value of a JavaScript expression, which the policy of the page does not stop. */
    public JsonNode value(String expression) throws IOException, InterruptedException {
        JsonNode result = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(expression + ": " + result.get("exceptionDetails"));
        }
        return result.get("result").path("value");
    }

    /** Presses and releases keys, named as {@code KeyboardEvent.key} names them. */
    public void press(String... keys) throws IOException, InterruptedException {
        for (String key : keys) {
            int code = KEY_CODES.getOrDefault(key, 0);
            call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", key.length() == 1 ? key : ""));
            call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
        }
    }

    /** Moves the mouse to a place of the window, in pixels from its upper left corner. */
    public void move(double x, double y) throws IOException, InterruptedException {
        call("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
    }

    /** Presses and releases the left button of the mouse. */
    public void click(double x, double y) throws IOException, InterruptedException {
        for (String type : new String[] {"mousePressed", "mouseReleased"}) {
            call("Input.dispatchMouseEvent", Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
        }
    }

    /** @param scheme {@code light} or {@code dark} */
    public void media(String type, String scheme) throws IOException, InterruptedException {
        call("Emulation.setEmulatedMedia", Map.of("media", type, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    public void resize(int width, int height) throws IOException, InterruptedException {
        call("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** The page as a PDF. */
    public byte[] print() throws IOException, InterruptedException {
        return Base64.getDecoder().decode(call("Page.printToPDF", Map.of("printBackground", true)).get("data").asText());
    }

    /** Calls a method of the DevTools protocol and gives its result. */
    public JsonNode call(String method, Map<String, ?> parameters) throws IOException, InterruptedException {
        int id = ++calls;
        ObjectNode call = JSON.createObjectNode().put("id", id).put("method", method);
        call.set("params", JSON.valueToTree(parameters));
        socket.sendText(call.toString(), true).join();
        while (true) {
            JsonNode message = next();
            if (message.path("id").asInt() == id) {
                if (message.has("error")) {
                    throw new IOException(method + ": " + message.get("error"));
                }
                return message.get("result");
            }
        }
    }

    private void await(BooleanSupplier done) throws IOException, InterruptedException {
        while (!done.getAsBoolean()) {
            next();
        }
    }

    private JsonNode next() throws IOException, InterruptedException {
        JsonNode message = received.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new IOException("chromium said nothing for " + LIMIT_SECONDS + " s");
        }
        JsonNode event = message.path("params");
        switch (message.path("method").asText()) {
            case "Page.loadEventFired" -> loaded = true;
            case "Runtime.exceptionThrown" -> complaints.add(event.path("exceptionDetails").path("exception").path("description").asText());
            case "Runtime.consoleAPICalled" -> complaints.add(event.path("args").toString());
            case "Log.entryAdded" -> complaints.add(event.path("entry").path("text").asText());
            case "Network.requestWillBeSent" -> requests.add(event.path("request").path("url").asText());
            default -> { }
        }
        return message;
    }

    @Override
    public void close() throws InterruptedException {
        socket.abort();
        process.destroy();
        process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Puts messages, which may come in parts, together. */
    private final class Messages implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    received.add(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
