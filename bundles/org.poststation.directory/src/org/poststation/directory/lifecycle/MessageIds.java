// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.util.UUID;

/** Names for messages that nobody else gives (RFC 5322 section 3.6.4). */
final class MessageIds {

    private MessageIds() {}

    static String next(String address) {
        String domain = LifecycleAccount.domain(address);
        boolean isName = domain.matches("[a-z0-9.-]+");
        return '<' + UUID.randomUUID().toString() + '@' + (isName ? domain : "poststation.invalid") + '>';
    }
}
