/** The shared workplace for research in Norwegian municipalities. Each package below is a module: read its first lines. */
@NullMarked
package no.samskap;

import org.jspecify.annotations.NullMarked;
