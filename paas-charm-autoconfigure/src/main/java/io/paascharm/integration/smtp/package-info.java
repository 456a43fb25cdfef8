/**
 * Requirer of a mail server.
 */
@NullMarked
package io.paascharm.integration.smtp;

import org.jspecify.annotations.NullMarked;
