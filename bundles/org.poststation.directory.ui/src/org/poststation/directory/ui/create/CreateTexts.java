// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.create;

import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.internal.Messages;

/** The words of creating. */
final class CreateTexts {

    private CreateTexts() {}

    static String title(ObjectKind kind) {
        return switch (kind) {
            case DOMAIN -> Messages.create_domain_title;
            case MAILBOX -> Messages.create_mailbox_title;
            case ALIAS -> Messages.create_alias_title;
            case LIST -> Messages.create_list_title;
        };
    }
}
