package io.paascharm.test.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Look at a page of an application.
 *
 * @param uri the address of the page
 * @param contains a text that the page must have
 */
record PageCheck(URI uri, String contains) {

	private static final int TIMEOUT_MILLIS = 5000;

	/**
	 * Ask for the page once.
	 * @return empty if the page is as it should be, else what is wrong
	 */
	String problem() {
		try {
			HttpURLConnection connection = (HttpURLConnection) this.uri.toURL().openConnection();
			connection.setConnectTimeout(TIMEOUT_MILLIS);
			connection.setReadTimeout(TIMEOUT_MILLIS);
			return problem(connection);
		}
		catch (IOException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private String problem(HttpURLConnection connection) throws IOException {
		try {
			int status = connection.getResponseCode();
			return (status == HttpURLConnection.HTTP_OK) ? problem(connection.getInputStream())
					: "it answers with status code " + status;
		}
		finally {
			connection.disconnect();
		}
	}

	private String problem(InputStream content) throws IOException {
		String page = new String(content.readAllBytes(), StandardCharsets.UTF_8);
		return page.contains(this.contains) ? "" : "the page does not show '%s'".formatted(this.contains);
	}

}
