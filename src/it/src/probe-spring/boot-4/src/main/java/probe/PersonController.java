package probe;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page for one person.
 */
@RestController
class PersonController {

	@GetMapping(path = "/me", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
	String person(@AuthenticationPrincipal OidcUser user) {
		return "%s, %s, %s".formatted(user.getName(), user.getFullName(), user.getEmail());
	}

}
