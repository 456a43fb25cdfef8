package probe;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootVersion;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * MongoDB by Spring Data.
 */
@Component("mongodb")
class MongodbProbe implements Probe {

	private final ObjectProvider<MongoTemplate> mongo;

	private final String property;

	MongodbProbe(ObjectProvider<MongoTemplate> mongo) {
		this.mongo = mongo;
		this.property = SpringBootVersion.getVersion().startsWith("3.") ? "spring.data.mongodb.uri"
				: "spring.mongodb.uri";
	}

	@Override
	public String property() {
		return this.property;
	}

	@Override
	public String use() {
		MongoTemplate template = this.mongo.getObject();
		MongoCollection<Document> greetings = template.getCollection("greeting");
		greetings.insertOne(new Document("text", "Grüße"));
		expect(greetings.find().first().getString("text"), "Grüße");
		Document about = template.executeCommand(new Document("buildInfo", 1));
		Object ferretdb = about.get("ferretdbVersion");
		if (about.get("ferretdb") instanceof Document document) {
			ferretdb = document.get("version");
		}
		return (ferretdb != null) ? "FerretDB " + ferretdb : "MongoDB " + about.get("version");
	}

}
