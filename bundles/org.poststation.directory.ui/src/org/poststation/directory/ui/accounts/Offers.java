// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.accounts;

/** What a view lets the reader do from its states. */
interface Offers {

    void openExample();

    void connect(String profile);

    void refresh(String profile);

    void cancel(String profile);
}
