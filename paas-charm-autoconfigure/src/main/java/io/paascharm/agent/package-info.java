/**
 * The processes of a charm: the resident agent on its socket, and the one-shot run
 * without it.
 */
@NullMarked
package io.paascharm.agent;

import org.jspecify.annotations.NullMarked;
