// SPDX-License-Identifier: EPL-2.0
/** Passwords of mailboxes: policy, generator, storage schemes and their strength. */
package org.poststation.directory.password;
