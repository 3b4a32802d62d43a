/** A report on volume groups as one HTML page that needs nothing else: no network, no other file. */
package io.vgdakit.view.html;
