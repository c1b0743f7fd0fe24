// SPDX-License-Identifier: EPL-2.0
/** The wizard that describes and checks a connection to a directory. */
package org.poststation.profile.ui.connect;
