package io.paascharm.profile;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.OptionType;

/**
 * Configuration option that belongs to a framework.
 *
 * @param name the name in the newer contract
 * @param olderNames the names that are accepted too, each with the variables that a charm
 * which declares the option under that name gets besides
 * @param type the type of its values; a secret holds exactly the key {@code value}
 * @param defaultValue the value when none is set, null if there is none
 * @param rule what a value must be besides its type
 * @param export where the value goes
 * @param listing how the option appears when charmcraft.yaml is expanded
 */
public record ProfileOption(String name, Map<String, List<String>> olderNames, OptionType type,
		@Nullable Object defaultValue, OptionRule rule, OptionExport export, OptionListing listing) {

	/**
	 * Return whether the option goes by a name.
	 * @param candidate the name
	 * @return true for its name and for each of its older names
	 */
	public boolean isNamed(String candidate) {
		return this.name.equals(candidate) || this.olderNames.containsKey(candidate);
	}

}
