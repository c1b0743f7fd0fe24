// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.dns;

/** How reports are printed. */
enum ReportForm {
    TEXT, JSON, CSV, HTML
}
