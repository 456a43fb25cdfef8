/**
 * What all integrations share: states, triggers, the service provider interface.
 */
@NullMarked
package io.paascharm.integration;

import org.jspecify.annotations.NullMarked;
