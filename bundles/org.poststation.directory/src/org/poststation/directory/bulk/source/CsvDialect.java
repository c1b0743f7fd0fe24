// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.nio.charset.Charset;

/**
 * How a CSV file is written.
 *
 * @param delimiter what stands between cells
 * @param encoding of its text; a byte order mark tells more
 */
public record CsvDialect(char delimiter, Charset encoding) {}
