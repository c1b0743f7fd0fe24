// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.Set;

import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.rule.CheckedObject;

/**
 * What a {@link CheckRule} looks at while the directory is read.
 *
 * @param object the object as its entry stands
 * @param fields the same as the rules see it that the editor uses, too
 * @param required names of the attributes that its object classes need
 */
public record ReadObject(MailObject object, CheckedObject fields, Set<String> required) {}
