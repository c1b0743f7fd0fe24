// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

/** How bad something is, from harmless to bad; {@link #UNKNOWN} means that nobody could tell. */
public enum Severity {
    OK, NOTICE, WARNING, CRITICAL, UNKNOWN
}
