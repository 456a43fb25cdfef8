package io.paascharm.it.vectors;

import java.util.List;

/**
 * Description of what happens to a unit and of what must be there afterwards.
 *
 * @param name the name of the file, with its directory and without {@code .yaml}
 * @param about what the vector shows
 * @param setting what is there before anything happens
 * @param steps what happens
 */
record Vector(String name, String about, Setting setting, List<Step> steps) {

	@Override
	public String toString() {
		return this.name;
	}

}
