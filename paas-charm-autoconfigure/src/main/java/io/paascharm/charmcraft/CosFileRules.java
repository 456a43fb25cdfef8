package io.paascharm.charmcraft;

import java.nio.file.Path;
import java.util.List;

import io.paascharm.cos.AlertRules;
import io.paascharm.cos.CosDirectory;
import io.paascharm.cos.CosFile;
import io.paascharm.cos.Dashboards;
import io.paascharm.cos.JujuTopology;
import io.paascharm.cos.QueryLanguage;
import io.paascharm.metadata.CharmFileException;

/**
 * What dashboards and alert rules of a charm project must hold. A charm passes over a
 * file that breaks a rule, which nobody would notice.
 */
final class CosFileRules {

	private static final JujuTopology ANY = new JujuTopology("model", "00000000-0000", "app", "app/0", "charm");

	private CosFileRules() {
	}

	static void check(Path directory, List<String> problems) {
		CosDirectory assets = new CosDirectory(directory);
		for (CosFile file : assets.files(CosDirectory.DASHBOARDS)) {
			if (Dashboards.isDashboard(file)) {
				check(directory, file, () -> Dashboards.read(file), problems);
			}
		}
		for (String kind : List.of(CosDirectory.LOKI_RULES, CosDirectory.PROMETHEUS_RULES)) {
			for (CosFile file : assets.files(kind)) {
				if (AlertRules.isRuleFile(file)) {
					check(directory, file, () -> new AlertRules(QueryLanguage.PROMQL, ANY).add(file), problems);
				}
			}
		}
	}

	private static void check(Path directory, CosFile file, Runnable reading, List<String> problems) {
		try {
			reading.run();
		}
		catch (CharmFileException ex) {
			String where = ex.where().isEmpty() ? "" : ": '" + ex.where() + "'";
			problems.add("'%s'%s %s".formatted(directory.relativize(file.path()), where, ex.problem()));
		}
	}

}
