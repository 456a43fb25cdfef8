package io.paascharm.test.model.agent;

import java.time.Duration;
import java.util.List;

/**
 * How a dispatch process ended.
 *
 * @param exitCode the exit code; 128 and the signal's number after a signal
 * @param duration how long it ran
 * @param stdout its standard output
 * @param stderr its standard error
 * @param calls the hook tools that were called, in order
 */
public record DispatchExit(int exitCode, Duration duration, String stdout, String stderr, List<ToolCall> calls) {
}
