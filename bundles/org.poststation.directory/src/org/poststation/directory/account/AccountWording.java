// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import org.poststation.directory.schema.Field;
import org.poststation.operation.Sentences;

/** The sentences about mail objects that can't be as they are wanted. */
final class AccountWording {

    private static final Sentences SENTENCES = Sentences.of(AccountWording.class, "wording");

    private AccountWording() {}

    static String text(String key, Object... values) {
        return SENTENCES.text(key, values);
    }

    /** What the reader calls a field. */
    static String field(Field field) {
        return text("field." + field);
    }
}
