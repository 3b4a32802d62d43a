/** Copying an LV out in one pass, with hashes, and with a record of what could not be read. */
package io.vgdakit.data.extract;
