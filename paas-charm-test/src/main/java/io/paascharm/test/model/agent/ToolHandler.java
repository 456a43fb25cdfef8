package io.paascharm.test.model.agent;

import io.paascharm.test.model.hooktool.ToolReply;
import io.paascharm.test.model.hooktool.ToolRequest;

/**
 * Whoever answers the calls of hook tools, one at a time.
 */
@FunctionalInterface
public interface ToolHandler {

	/**
	 * Answer a call.
	 * @param request the call
	 * @return the answer
	 * @throws io.paascharm.test.model.hooktool.StdinRequiredException if the caller must
	 * read its standard input and call again
	 * @throws InterruptedException if the dispatch ends meanwhile
	 */
	ToolReply handle(ToolRequest request) throws InterruptedException;

}
