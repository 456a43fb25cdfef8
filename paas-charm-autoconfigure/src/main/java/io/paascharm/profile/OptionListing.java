package io.paascharm.profile;

import org.jspecify.annotations.Nullable;

/**
 * How an option appears when charmcraft.yaml is expanded.
 *
 * @param description the description that operators read
 * @param name the name under which it is listed, null if it is not listed
 * @param defaultValue the default that is listed, null if there is none
 */
public record OptionListing(String description, @Nullable String name, @Nullable Object defaultValue) {

}
