/**
 * The compatibility kit of integrations: what every integration has to withstand, tested
 * in this JVM against the simulated controller.
 */
@NullMarked
package io.paascharm.test.kit;

import org.jspecify.annotations.NullMarked;
