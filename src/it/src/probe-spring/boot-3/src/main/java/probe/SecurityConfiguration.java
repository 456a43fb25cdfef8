package probe;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Asks for a login where there is an identity provider and a page is for one person.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain pages(HttpSecurity http, ObjectProvider<RelyingPartyRegistrationRepository> parties)
			throws Exception {
		http.authorizeHttpRequests((pages) -> pages.requestMatchers("/me").authenticated().anyRequest().permitAll());
		if (parties.getIfAvailable() != null) {
			http.saml2Login(Customizer.withDefaults());
		}
		return http.build();
	}

}
