// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.text.Normalizer;
import java.util.Locale;

/** Sort keys of texts: small letters without accents. */
final class SortText {

    private SortText() {}

    /** The key; null for an empty text, so that it comes last. */
    static String key(String text) {
        if (text.isEmpty()) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
