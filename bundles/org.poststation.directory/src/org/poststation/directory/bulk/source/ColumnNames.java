// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.schema.Field;

/** What columns are usually called. */
final class ColumnNames {

    private static final Map<Field, Set<String>> USUAL = Map.ofEntries(
            Map.entry(Field.ADDRESS, Set.of("mail", "email", "emailaddress", "mailadresse", "emailadresse", "adresse",
                    "indirizzo", "posta", "indirizzoemail", "mailbox", "vd", "domain", "login")),
            Map.entry(Field.NAME, Set.of("cn", "fullname", "displayname", "vollername", "anzeigename", "nomecompleto")),
            Map.entry(Field.GIVEN_NAME, Set.of("firstname", "forename", "vorname", "nome")),
            Map.entry(Field.SURNAME, Set.of("sn", "lastname", "familyname", "nachname", "familienname", "cognome")),
            Map.entry(Field.DESCRIPTION, Set.of("note", "comment", "beschreibung", "bemerkung", "descrizione", "nota")),
            Map.entry(Field.PASSWORD, Set.of("userpassword", "passwort", "kennwort", "hash", "passwordhash")),
            Map.entry(Field.QUOTA, Set.of("mailquota", "size", "speicher", "spazio", "limit")),
            Map.entry(Field.FORWARD_TARGETS, Set.of("forward", "forwardto", "weiterleitung", "inoltro")),
            Map.entry(Field.TARGETS, Set.of("maildrop", "target", "destination", "goto", "ziel", "ziele",
                    "destinazione")),
            Map.entry(Field.EXTRA_ADDRESSES, Set.of("extraaddress", "aliases", "aliasadressen", "alias")),
            Map.entry(Field.ACTIVE, Set.of("accountactive", "enabled", "aktiv", "attivo")),
            Map.entry(Field.EXPIRES, Set.of("expiredate", "expiry", "expires", "ablauf", "scadenza")),
            Map.entry(Field.TRANSPORT, Set.of("postfixtransport", "othertransport", "trasporto")));

    private ColumnNames() {}

    static Map<Field, String> guess(List<String> columns) {
        Map<Field, String> guessed = new EnumMap<>(Field.class);
        for (String column : columns) {
            find(column).ifPresent(field -> guessed.putIfAbsent(field, column));
        }
        return guessed;
    }

    /** The field that a name means, whether it is the field's own or a usual one. */
    static Optional<Field> find(String name) {
        String letters = letters(name);
        for (Field field : Field.values()) {
            if (letters.equals(letters(field.name())) || USUAL.getOrDefault(field, Set.of()).contains(letters)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
