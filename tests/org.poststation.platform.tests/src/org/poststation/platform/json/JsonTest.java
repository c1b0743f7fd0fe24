// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class JsonTest {

    @Test
    void valuesKeepTheirTypesAndKeysTheirOrder() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", "a");
        object.put("none", null);
        object.put("flag", true);
        object.put("number", 9_007_199_254_740_993L);
        object.put("load", 0.25);
        object.put("values", List.of("b", Map.of("base64", "/w==")));
        assertEquals("{\"text\":\"a\",\"none\":null,\"flag\":true,\"number\":9007199254740993,\"load\":0.25,"
                + "\"values\":[\"b\",{\"base64\":\"/w==\"}]}", Json.line(object));
    }

    @Test
    void everyCharacterComesBackAndNoneSteersTheTerminal() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0x3000; c++) {
            all.appendCodePoint(c);
        }
        all.appendCodePoint(0x1f3ba);
        String line = Json.line(Map.of("all", all.toString()));
        assertEquals(0, line.codePoints().filter(c -> c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029)
                .count());
        assertEquals(all.toString(), new ObjectMapper().readTree(line).get("all").asText());
    }

    @Test
    void nothingElseIsPrinted() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> Json.line(Map.of("strange", new StringBuilder("a"))));
        assertEquals("no JSON for class java.lang.StringBuilder", refused.getMessage());
    }
}
