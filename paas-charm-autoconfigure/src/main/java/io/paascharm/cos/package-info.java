/**
 * What the observability stack is told of a charm: where it stands, its alert rules and
 * its dashboards.
 */
@NullMarked
package io.paascharm.cos;

import org.jspecify.annotations.NullMarked;
