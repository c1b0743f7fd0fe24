// SPDX-License-Identifier: EPL-2.0
/** The rules that need more than one object's values; one stateless class for each. */
package org.poststation.directory.check.rule;
