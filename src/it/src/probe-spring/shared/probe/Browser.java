package probe;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * Person with a browser, who signs in wherever a page asks for it. What goes to the
 * application comes to it as through an ingress that strips the path's prefix.
 */
final class Browser {

	private static final int STEPS = 20;

	private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);

	private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");

	private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)\\s*=\\s*\"([^\"]*)\"");

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final URI application;

	private final int port;

	Browser(String application, int port) {
		this.application = URI.create(application);
		this.port = port;
	}

	/**
	 * Visit a page.
	 * @param address the address
	 * @param answers what the person types into fields of forms
	 * @return the page that has no form
	 * @throws IOException if nothing answers
	 * @throws InterruptedException if the thread is interrupted
	 */
	String visit(String address, Map<String, String> answers) throws IOException, InterruptedException {
		return visit(address, answers, "nowhere");
	}

	/**
	 * Visit a page but for the last step.
	 * @param address the address
	 * @param answers what the person types into fields of forms
	 * @param end where the last form leads
	 * @return the fields of that form, or the page that has no form
	 * @throws IOException if nothing answers
	 * @throws InterruptedException if the thread is interrupted
	 */
	String visit(String address, Map<String, String> answers, String end) throws IOException, InterruptedException {
		URI target = URI.create(address);
		HttpResponse<String> page = send(target, null);
		for (int step = 0; step < STEPS; step++) {
			String next = page.headers().firstValue("Location").orElse(null);
			Matcher form = FORM.matcher(page.body());
			if (next != null) {
				target = target.resolve(next);
				page = send(target, null);
			}
			else if (page.statusCode() != 200) {
				throw new IOException("%d at %s: %s".formatted(page.statusCode(), target, page.body()));
			}
			else if (!form.find()) {
				return page.body();
			}
			else {
				target = target.resolve(attributes(form.group(1)).getOrDefault("action", ""));
				String fields = fields(form.group(2), answers);
				if (target.toString().equals(end)) {
					return fields;
				}
				page = send(target, fields);
			}
		}
		throw new IOException("no end at " + target);
	}

	/**
	 * Ask who serves an address.
	 * @param address the address
	 * @return what the server calls itself
	 * @throws IOException if nothing answers
	 * @throws InterruptedException if the thread is interrupted
	 */
	String server(String address) throws IOException, InterruptedException {
		return send(URI.create(address), null).headers().firstValue("Server").orElse("a server without a name");
	}

	private HttpResponse<String> send(URI target, String form) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(isOwn(target) ? behindIngress(target) : target)
			.timeout(Duration.ofSeconds(20));
		if (isOwn(target)) {
			request.header("X-Forwarded-Host", this.application.getAuthority())
				.header("X-Forwarded-Proto", this.application.getScheme())
				.header("X-Forwarded-Prefix", this.application.getPath());
		}
		if (form != null) {
			request.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(form));
		}
		List<String> kept = this.cookies.get(target, Map.of()).getOrDefault("Cookie", List.of());
		if (!kept.isEmpty()) {
			request.header("Cookie", String.join("; ", kept));
		}
		HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		this.cookies.put(target, response.headers().map());
		return response;
	}

	private boolean isOwn(URI target) {
		return target.toString().startsWith(this.application + "/");
	}

	private URI behindIngress(URI target) {
		return URI.create("http://localhost:" + this.port + target.toString().substring(this.application.toString().length()));
	}

	private static String fields(String form, Map<String, String> answers) {
		StringJoiner fields = new StringJoiner("&");
		Matcher input = INPUT.matcher(form);
		while (input.find()) {
			Map<String, String> attributes = attributes(input.group(1));
			String name = attributes.get("name");
			if (name != null) {
				String value = answers.getOrDefault(name, attributes.getOrDefault("value", ""));
				fields.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
			}
		}
		return fields.toString();
	}

	private static Map<String, String> attributes(String tag) {
		Map<String, String> attributes = new LinkedHashMap<>();
		Matcher attribute = ATTRIBUTE.matcher(tag);
		while (attribute.find()) {
			attributes.put(attribute.group(1), HtmlUtils.htmlUnescape(attribute.group(2)));
		}
		return attributes;
	}

}
