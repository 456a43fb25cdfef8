package probe;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Mail by Spring's sender.
 */
@Component("smtp")
class SmtpProbe implements Probe {

	private final ObjectProvider<JavaMailSender> sender;

	private final String address;

	SmtpProbe(ObjectProvider<JavaMailSender> sender, @Value("${spring.mail.username:}") String address) {
		this.sender = sender;
		this.address = address;
	}

	@Override
	public String property() {
		return "spring.mail.host";
	}

	@Override
	public String use() {
		SimpleMailMessage mail = new SimpleMailMessage();
		mail.setFrom(this.address);
		mail.setTo("operator@" + this.address.substring(this.address.indexOf('@') + 1));
		mail.setSubject("Greeting");
		mail.setText("Greetings from the workload");
		this.sender.getObject().send(mail);
		return "a server of mail that let %s in".formatted(this.address);
	}

}
