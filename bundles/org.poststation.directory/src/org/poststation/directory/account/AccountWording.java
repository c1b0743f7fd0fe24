// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.text.MessageFormat;
import java.util.ResourceBundle;

import org.poststation.directory.schema.Field;

/** The sentences about mail objects that can't be as they are wanted, in the language of the platform. */
final class AccountWording {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            "org.poststation.directory.account.wording");

    private AccountWording() {}

    static String text(String key, Object... values) {
        return MessageFormat.format(SENTENCES.getString(key), values);
    }

    /** What the reader calls a field. */
    static String field(Field field) {
        return text("field." + field);
    }
}
