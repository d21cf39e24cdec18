/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* `ouvidor-model eval` for many: reads lines of EXPRESSION, a tab and DATA, and writes for each what it gives, or "refused: " and why. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "ouv-expression.h"

int
main (void)
{
  g_autoptr(GIOChannel) input = g_io_channel_unix_new (0);
  g_autoptr(GError) error = NULL;
  char *line;
  gsize end;

  while (g_io_channel_read_line (input, &line, NULL, &end, &error) == G_IO_STATUS_NORMAL)
    {
      g_autofree char *expression = line;
      char *data = strchr (line, '\t');
      g_autoptr(GError) refusal = NULL;
      g_autofree char *result = NULL;

      g_assert_nonnull (data);
      line[end] = *data++ = '\0';
      result = ouv_expression_eval_json (expression, data, &refusal);
      if (result != NULL)
        puts (result);
      else
        printf ("refused: %s\n", refusal->message);
    }
  g_assert_no_error (error);
  return 0;
}
