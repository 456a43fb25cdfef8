/**
 * The unit agent's edge: the dispatch process and the socket that its hook tools call.
 */
@NullMarked
package io.paascharm.test.model.agent;

import org.jspecify.annotations.NullMarked;
