/** The contents of logical volumes: read as one stream, copied out, compared, handed over to other systems. */
package io.vgdakit.data;
