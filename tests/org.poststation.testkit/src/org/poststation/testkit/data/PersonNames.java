// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.data;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** People's names for any number, always the same for the same number. */
final class PersonNames {
    private static final List<String> GIVEN = List.of("Anna", "Ben", "Carla", "David", "Elena", "Felix", "Giulia",
            "Hannes", "Irene", "Jan", "Katharina", "Luca", "Marta", "Noah", "Olga", "Paul", "Rosa", "Simon", "Teresa",
            "Ulrich", "Vera", "Walter", "Zoë", "Jürgen", "Chloé", "Björn", "Łucja", "Søren", "Núria", "Françoise",
            "Matteo", "Sofia", "Leonie", "Tobias", "Emil", "Greta", "Ida", "Jonas", "Klara", "Moritz");
    private static final List<String> SURNAMES = List.of("Bauer", "Rossi", "Müller", "Schmidt", "Bianchi", "Hofer",
            "Gruber", "Moser", "Pichler", "Thaler", "Ferrari", "Esposito", "Fischer", "Weber", "Wagner", "Becker",
            "Schäfer", "Koch", "Richter", "Klein", "Wolf", "Schröder", "Neumann", "Schwarz", "Zimmermann", "Braun",
            "Krüger", "Hofmann", "Hartmann", "Lange", "Werner", "Krause", "Lehmann", "Köhler", "Maier", "Huber",
            "Conti", "Greco", "Romano", "Marino", "Gallo", "Fontana", "Santoro", "Mariani", "Rinaldi", "Caruso",
            "Niederkofler", "Außerhofer", "Oberhollenzer", "Unterkircher", "O'Brien", "van Dijk", "García",
            "Fernández", "Nowak", "Kowalska", "Jensen", "Lindström", "Dvořák", "Horváth");
    /** Has no common divisor with 2400 names, so that neighbours in the directory are not neighbours in the list. */
    private static final int STRIDE = 1367;

    record PersonName(String given, String surname, String localPart) {}

    private PersonNames() {}

    /** Different numbers give different local parts. */
    static PersonName of(int number) {
        int all = GIVEN.size() * SURNAMES.size();
        int round = number / all;
        int place = (int) ((long) (number % all) * STRIDE % all);
        String given = GIVEN.get(place % GIVEN.size());
        String surname = SURNAMES.get(place / GIVEN.size());
        String localPart = ascii(given) + "." + ascii(surname) + (round == 0 ? "" : Integer.toString(round + 1));
        return new PersonName(given, surname, localPart);
    }

    private static String ascii(String name) {
        String spelled = name.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
                .replace("ß", "ss").replace("ø", "oe").replace("ł", "l");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }
}
