/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-private.h"
#include "proof-writer.h"

/* The messages and contacts: every part, sentence and wording is written somewhere. Wordings and lists are used in many places, and
 * it is enough that one leads to them. */

static void
expect (OuvWriter  *writer,
        const char *section,
        guint       index,
        const char *below,
        OuvDd       first,
        OuvDd       alone)
{
  OuvProof *self = writer->data;

  ouv_proof_expect (self, ouv_proof_get_place (self, section, index), below, first, alone);
}

void
ouv_proof_messages (OuvProof *self)
{
  OuvWriter writer;

  ouv_writer_init (&writer, self->view, self);
  writer.use = expect;
  ouv_writer_forms (&writer);
  ouv_writer_contacts (&writer);
  for (guint i = 0; i < self->model->rights->len; i++)
    {
      const OuvRightRow *right = self->model->rights->pdata[i];

      ouv_writer_text (&writer, right->law, ouv_view_holds (self->view, right->when));
    }
}
