package io.paascharm.profile;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the value of an option goes.
 *
 * @param variables the environment variables that get the value
 * @param transformation what happens to the value first
 * @param behaviour the behaviour that reads the option itself, null if none does
 * @param setting the setting of the workload that the option changes, null if it changes
 * none
 */
public record OptionExport(List<String> variables, Transformation transformation, @Nullable String behaviour,
		@Nullable WorkloadSetting setting) {

}
