/**
 * Workloads that use real servers with nothing but the variables that their charm gave
 * them.
 */
@NullMarked
package io.paascharm.it.real;

import org.jspecify.annotations.NullMarked;
