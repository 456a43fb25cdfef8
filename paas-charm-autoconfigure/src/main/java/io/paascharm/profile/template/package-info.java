/**
 * Templates that turn the neutral fields of an integration into environment variables.
 */
@NullMarked
package io.paascharm.profile.template;

import org.jspecify.annotations.NullMarked;
