package sample.notes;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.HtmlUtils;

/**
 * The page.
 */
@RestController
class NotesController {

	private static final String PAGE = """
			<!doctype html>
			<html lang="en">
			<head><meta charset="utf-8"><title>%1$s</title></head>
			<body>
			<h1>%1$s</h1>
			<ul>
			%2$s
			</ul>
			<form method="post"><input name="text" aria-label="Note" required><button>Add</button></form>
			</body>
			</html>
			""";

	private final JdbcClient jdbc;

	private final String greeting;

	NotesController(JdbcClient jdbc, @Value("${APP_GREETING:Notes}") String greeting) {
		this.jdbc = jdbc;
		this.greeting = greeting;
	}

	@GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
	String page() {
		List<String> items = this.jdbc.sql("SELECT text FROM note ORDER BY id")
			.query(String.class)
			.stream()
			.map((text) -> "<li>" + HtmlUtils.htmlEscape(text) + "</li>")
			.toList();
		return PAGE.formatted(HtmlUtils.htmlEscape(this.greeting), String.join("\n", items));
	}

	@PostMapping("/")
	RedirectView add(@RequestParam("text") String text) {
		this.jdbc.sql("INSERT INTO note (text) VALUES (?)").param(text).update();
		return new RedirectView("/", true);
	}

}
