package io.paascharm.it;

/**
 * One call of a hook tool.
 *
 * @param pid the number of its process
 * @param tool the name of the tool
 * @param context the context of the hook it was called in
 * @param arguments its arguments, with a space between
 * @param input what it read from standard input
 * @param fault what it did instead of its work, empty if it did its work
 */
record ToolCall(long pid, String tool, String context, String arguments, String input, String fault) {

	private static final String SEPARATOR = "\036";

	private static final int PARTS = 5;

	static ToolCall parse(String file, String text) {
		long pid = Long.parseLong(file.substring(file.indexOf('-') + 1));
		String[] parts = text.split(SEPARATOR, PARTS);
		return new ToolCall(pid, parts[0], parts[1], parts[2], parts[3], parts[4]);
	}

	boolean took() {
		return this.fault.isEmpty();
	}

	boolean writes() {
		return switch (this.tool) {
			case "relation-set", "state-set", "status-set", "open-port", "close-port", "secret-add", "secret-set",
					"action-set", "action-fail", "application-version-set" ->
				true;
			default -> false;
		};
	}

}
