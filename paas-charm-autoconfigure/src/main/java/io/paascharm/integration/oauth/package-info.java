/**
 * Requirer of an OAuth 2.0 identity provider.
 */
@NullMarked
package io.paascharm.integration.oauth;

import org.jspecify.annotations.NullMarked;
