/**
 * The viewer of {@code vgdakit hex} without its terminal: what is on the screen is an immutable {@link io.vgdakit.view.hex.ViewState}, a key makes the next
 * one of it, and {@link io.vgdakit.view.hex.Screen} draws one as lines.
 */
package io.vgdakit.view.hex;
