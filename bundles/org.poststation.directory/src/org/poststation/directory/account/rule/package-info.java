// SPDX-License-Identifier: EPL-2.0
/** States of mail objects that look valid and lose mail; one stateless rule for each, the caller runs them. */
package org.poststation.directory.account.rule;
