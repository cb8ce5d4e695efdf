import { useQuery } from '@tanstack/react-query';
import { getTicket } from '../../api/files';
import { useDesk } from '../../components/desk';
import { Icon } from '../../components/icon';

const ticketMs = 50_000;

/** A picture behind a ticket that is good for 60 seconds; `alt` says which paper it is. */
export function PaperPicture({
  fileId,
  size,
  alt,
}: {
  fileId: string;
  size: 'full' | 'thumbnail';
  alt: string;
}) {
  const { api } = useDesk();
  const ticket = useQuery({
    queryKey: ['ticket', api, fileId, size],
    queryFn: () => getTicket(api, fileId, size),
    staleTime: ticketMs,
    gcTime: ticketMs,
    refetchOnWindowFocus: false,
  });
  if (ticket.isError) {
    return (
      <span className="sm t-danger">
        <Icon name="alert" size="s" /> 图片没取到
      </span>
    );
  }
  return ticket.data ? <img src={ticket.data.url} alt={alt} /> : <span className="sk ph-wait" />;
}
