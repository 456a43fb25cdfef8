package probe;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Asks for a login where there is an identity provider and a page is for one person.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain pages(HttpSecurity http, ObjectProvider<ClientRegistrationRepository> clients) {
		http.authorizeHttpRequests(
				(pages) -> pages.requestMatchers("/me").authenticated().anyRequest().permitAll());
		if (clients.getIfAvailable() != null) {
			http.oauth2Login(Customizer.withDefaults());
		}
		return http.build();
	}

}
