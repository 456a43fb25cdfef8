/**
 * The adapter to Spring Statemachine; nothing else imports the library.
 */
@NullMarked
package io.paascharm.integration.statemachine;

import org.jspecify.annotations.NullMarked;
