package io.vgdakit.record;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes the readings of an {@link IdExplanation}.
 *
 * @param reference a time by which the full time of a PVID is chosen
 * @param zone of the times in AIX's form
 */
record ReadingBuilder(Optional<TimeReference> reference, AixTime zone) {

    private static final DateTimeFormatter MILLISECONDS = utc("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter NANOSECONDS = utc("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'");

    Reading pvid(Pvid pvid) {
        var facts = new ArrayList<Fact>();
        var against = new ArrayList<String>();
        facts.add(new Fact("id", pvid.text()));
        facts.add(new Fact("odm_form", pvid.odmText()));
        if (pvid.isZero()) {
            against.add("all digits are zero: no PVID is set");
        } else {
            addMachine(facts, against, pvid.machineId());
            addWrapped(facts, pvid.created(), pvid.machineId());
        }
        return reading(Reading.Kind.PVID, facts, against, "the machine id begins with 00");
    }

    Reading vgid(Vgid vgid) {
        var facts = new ArrayList<Fact>();
        var against = new ArrayList<String>();
        facts.add(new Fact("id", vgid.text()));
        addVgid(facts, against, vgid);
        return vgid.isShort()
                ? reading(Reading.Kind.SHORT_VGID, facts, against,
                        "the same form as a PVID; only the place it was read from tells them apart (unverified)")
                : reading(Reading.Kind.VGID, facts, against, "the machine id begins with 00, the time is " + PlausibleTime.TEXT);
    }

    Reading lvid(Lvid lvid) {
        var facts = new ArrayList<Fact>();
        var against = new ArrayList<String>();
        facts.add(new Fact("id", lvid.text()));
        facts.add(new Fact("vgid", lvid.vgid().text()));
        facts.add(new Fact("minor", Integer.toString(lvid.minor())));
        addVgid(facts, against, lvid.vgid());
        return reading(Reading.Kind.LVID, facts, against,
                (lvid.vgid().isShort() ? "a VGID as before AIX 5.1 (unverified)" : "a VGID")
                        + " and a minor number from 1 to " + Lvid.MAX_MINOR);
    }

    Reading stamp(Stamp stamp) {
        var facts = new ArrayList<Fact>();
        var against = new ArrayList<String>();
        facts.add(new Fact("id", stamp.text()));
        facts.add(new Fact("seconds", Long.toString(stamp.seconds())));
        facts.add(new Fact("nanoseconds", Long.toString(stamp.nanoseconds())));
        if (stamp.isZero()) {
            against.add("all digits are zero: never written");
        } else {
            var time = stamp.toInstant();
            facts.add(new Fact("time", stamp.nanosecondsValid() ? NANOSECONDS.format(time) : MILLISECONDS.format(time)));
            facts.add(new Fact("time_aix", zone.format(time)));
            addImplausibleTime(against, time);
        }
        if (!stamp.nanosecondsValid()) {
            against.add("the nanoseconds are a second or more");
        }
        return reading(Reading.Kind.TIME_STAMP, facts, against,
                "the time is " + PlausibleTime.TEXT + ", the nanoseconds are below one second");
    }

    private void addVgid(List<Fact> facts, List<String> against, Vgid vgid) {
        if (vgid.isZero()) {
            against.add("all digits are zero: no VGID");
            return;
        }
        addMachine(facts, against, vgid.machineId());
        if (vgid.isShort()) {
            addWrapped(facts, vgid.shortCreated(), vgid.machineId());
            return;
        }
        if (!vgid.paddingIsZero()) {
            against.add("digits 9 to 12 are " + vgid.text().substring(8, 12) + ", not 0000");
        }
        facts.add(new Fact("milliseconds", Long.toUnsignedString(vgid.milliseconds())));
        facts.add(new Fact("created", vgid.created().map(MILLISECONDS::format).orElse("?")));
        facts.add(new Fact("created_aix", vgid.created().map(zone::format).orElse("?")));
        vgid.created().ifPresentOrElse(time -> addImplausibleTime(against, time), () -> against.add("the time is beyond 63 bits"));
    }

    private static void addMachine(List<Fact> facts, List<String> against, MachineId machine) {
        facts.add(new Fact("machine_id", machine.text()));
        facts.add(new Fact("machine_id_lvcb", machine.lvcbText()));
        if (!machine.isPlausible()) {
            against.add("the machine id is " + machine.prefix() + "..., not 00 and a processor");
        }
    }

    private static void addImplausibleTime(List<String> against, Instant time) {
        if (!PlausibleTime.holds(time)) {
            against.add("the time is not " + PlausibleTime.TEXT + "; a machine's clock can have been wrong");
        }
    }

    private void addWrapped(List<Fact> facts, WrappedMilliseconds time, MachineId machine) {
        facts.add(new Fact("milliseconds_low_32_bits", Long.toString(time.low())));
        facts.add(new Fact("period", WrappedMilliseconds.PERIOD + " ms (49.7 days): the id holds no more of its time"));
        reference.ifPresentOrElse(known -> addNearest(facts, time, machine, known), () -> addCandidates(facts, time));
    }

    private void addNearest(List<Fact> facts, WrappedMilliseconds time, MachineId machine, TimeReference known) {
        var nearest = time.nearest(known.time());
        var distance = Duration.between(known.time(), nearest);
        var period = Duration.ofMillis(WrappedMilliseconds.PERIOD);
        facts.add(new Fact("reference", known.vgid().map(vgid -> vgid.text() + " ").orElse("") + MILLISECONDS.format(known.time())
                + (PlausibleTime.holds(known.time()) ? "" : " (not " + PlausibleTime.TEXT + ")")));
        known.vgid().ifPresent(vgid -> facts.add(new Fact("reference_machine_id", vgid.machineId()
                + (vgid.machineId().prefix().equals(machine.prefix()) ? " (the same machine)" : " (another machine)"))));
        facts.add(new Fact("created", MILLISECONDS.format(nearest)));
        facts.add(new Fact("created_aix", zone.format(nearest)));
        facts.add(new Fact("created_choice", "the candidate closest to the reference, " + text(distance.abs())
                + (distance.isNegative() ? " before it" : " after it")));
        if (!nearest.minus(period).isBefore(Instant.EPOCH)) {
            facts.add(new Fact("candidate_before", MILLISECONDS.format(nearest.minus(period))));
        }
        facts.add(new Fact("candidate_after", MILLISECONDS.format(nearest.plus(period))));
    }

    private static void addCandidates(List<Fact> facts, WrappedMilliseconds time) {
        var first = time.first(PlausibleTime.FROM);
        var next = time.first(PlausibleTime.UNTIL);
        facts.add(new Fact("created", "?"));
        facts.add(new Fact("candidates", time.count(PlausibleTime.FROM, PlausibleTime.UNTIL) + " " + PlausibleTime.TEXT));
        facts.add(new Fact("candidate_first", MILLISECONDS.format(first)));
        facts.add(new Fact("candidate_last", MILLISECONDS.format(next.minusMillis(WrappedMilliseconds.PERIOD))));
        facts.add(new Fact("next_step",
                "give the VGID of the disk's volume group or a date as reference to choose the candidate closest to it"));
    }

    /** Puts the fact {@code plausible} behind the id. */
    private static Reading reading(Reading.Kind kind, List<Fact> facts, List<String> against, String favour) {
        var all = new ArrayList<>(facts);
        all.add(1, new Fact("plausible", against.isEmpty() ? "yes: " + favour : "no: " + String.join("; ", against)));
        return new Reading(kind, against.isEmpty(), all);
    }

    private static String text(Duration length) {
        return String.format(Locale.ROOT, "%d days %02d:%02d:%02d.%03d",
                length.toDays(), length.toHoursPart(), length.toMinutesPart(), length.toSecondsPart(), length.toMillisPart());
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
